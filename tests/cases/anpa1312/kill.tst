W2950asian
b l BC-US--Lighthouse-Keepe KILL   05-03 0020
^BC-US--Lighthouse-Keeper's House, KILL,20<
^MANDATORY KILL<
	   EDITORS:
	   Kill BC-US--Lighthouse-Keeper's House. The sale did not take place.

	   HVN-WF-05-04-21 0215GMT<



