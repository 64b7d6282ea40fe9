B1488cpstf
r b Harbour-Markets 7thWritethru TB06 31-10 88
^Harbour-Markets, 7th Writethru@<
code:2<
^Update:ADDS details@<
^INDEX: Economy, Business@<
^SYMBOL:HVX:MST@<
^HL:Harbour shares go up as the port of Northport sells
its old mole@<
^By Tom Mast@<
^THE HARBOUR WIRE@<
	   NORTHPORT _ Harbour shares went up on Friday after the port sold
its mole to a maker of buoys.<
	   The index closed at 12.<

16:35ET 31-10-14<

