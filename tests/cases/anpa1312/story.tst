W2870asian
f l BC-US--Lighthouse-Keepe     05-03 0120
^BC-US--Lighthouse-Keeper's House,48<
^Last keeper leaves the lighthouse at Northport <
^HVN Photo XNP101, XNP102<
^Eds: With HVN Photos.<
^By ADA PILOT and TOM MAST=
^Harbour Wire Writer=
	   NORTHPORT, Maine (HVN) _ The last keeper of the lighthouse went home on Monday _ and locked the door. 
 
	   ``It was `quiet' here,'' she said. ``I liked it.''
 
	   ___
 
	   Tom Mast reported from Southport.
 

	   HVN-WF-05-03-21 1509GMT<



