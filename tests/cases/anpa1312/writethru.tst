W2911asian
r l BC-US--Lighthouse-Keepe 2ndLd-Writethru   05-03 0120
^BC-US--Lighthouse-Keeper's House, 2nd Ld-Writethru,52<
^Keeper's house is sold<
^Eds: Adds price. CORRECTS spelling of Northport in 3rd graf.<
	   NORTHPORT, Maine (HVN) _ The house of the last keeper was sold on Monday.

	   HVN-WF-05-04-21 0109GMT<



