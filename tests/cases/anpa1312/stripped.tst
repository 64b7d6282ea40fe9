W2870asian
r i BC-EU--Harbour-Strike     05-03 0030
^BC-EU--Harbour-Strike, Urgent,30<
^Pilots go back to work<
   PORT-NEUF (HVN) _ The pilots have gone back to work.
   HVN-WF-05-03-21 1509GMT<

W2871asian
r i BC-EU--Harbour-Ferries     05-03 0030
^BC-EU--Harbour-Ferries,30<
^Ferries run again<
^c.2021 Harbour Wire<
   PORT-NEUF (HVN) _ The ferries run again, and they are full.
   HVN-WF-05-03-21 1511GMT<
