A1450hvn--
r a BC-Harbour Storm   05-03 1200
^BC-Harbour Storm (UPDATE 2, PICTURE)<
^(ATTN: Northport, Southport)<
^(EDITORS: the names are spelled<
^as in the register.)<
^UPDATE 2-Storm closes three harbours<
^(For use by clients of the Harbour Wire)<
^(Adds quotes, details)=
^By ADA PILOT=
^c.2021 Harbour Wire News Service=
	   NORTHPORT, Maine _ A storm closed three harbours on Monday.
	   (STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS)
	   Nobody was hurt.
	   _ With assistance from Tom Mast in Southport
	   (Copyright 2021 by Harbour Wire. All Rights Reserved.)
	   The HVN
HVN-05-03-21 1534EDT<

A1451hvn--
u i bc-harbour-strike   05-03 0345
TX-NPO-ABC12
^Pilots end their strike<
^   ATTENTION - ADDS reaction ///<
^par Jeanne Voile<
	   PORT-NORD, May 3, 2021 (HVN) - The pilots have ended their strike.
	   jv/abc
HVN-05-03-21 1600GMT

