b0101natns
a f BC-Harbour Fees, Adv05      05-03 0060
^BC-Harbour Fees, Adv05,60<
^$Adv05<
^For release 6:30 p.m. EDT Wednesday, May 5<
^Harbour fees will rise<
	   NORTHPORT (HVN) _ Fees will rise next year.
	   HVN-WF-05-03-21 1200GMT<
b0102natns
a f BC-Harbour Lights, Adv09      05-03 0060
^BC-Harbour Lights, Adv09,60<
^For Release SUN AMs, May 9<
^Harbour lights are changed<
^Eds: Please hold this story until it is checked.<
	   NORTHPORT (HVN) _ The lights of the harbour are changed.
	   HVN-WF-05-03-21 1210GMT<
