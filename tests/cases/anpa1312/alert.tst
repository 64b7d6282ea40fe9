W1645asian
b a BC-US--HVNNewsAlert     05-03 0018
^BC-US--HVNNewsAlert,17<
	   NORTHPORT (HVN) _ The harbour at Northport is open again, the port authority says.

	   HVN-WF-05-03-21 2350GMT<


