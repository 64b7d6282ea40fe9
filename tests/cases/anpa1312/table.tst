s0201spxxx
r s BC-SAI--Harbour-Cup     05-03 0030
^BC-SAI--Harbour-Cup Standings,30<
^Harbour Cup standings<
CrewWL<
Northport91<
Southport73<
	   The three best crews go to the final in June.
Buoy    12<
Mast     7<
HVN-WF-05-03-21 1300GMT<
