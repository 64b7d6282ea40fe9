V4644-----
r e HV-Top-Harbour-Headline     05-03 0021
^*9006< ^HV-Top-Harbour-Headlines,0021<
^Harbour news at 11:23 p.m.<
^Keeper leaves the lighthouse
^Police: nobody was in 'The Buoy' when it sank

	   HVN-WF-05-04-21 0323GMT<



