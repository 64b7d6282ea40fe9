W2951asian
b l BC-US--Lighthouse-Keepe KILL   05-03 0000
HVN-WF-05-04-21 0216GMT<
