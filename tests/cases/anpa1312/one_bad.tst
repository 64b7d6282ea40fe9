W0001asian
r v BC-Harbour Fees, Advisory     05-03 0010
^BC-Harbour Fees, Advisory,10<
^Eds: A story on the fees will move by noon.<
HVN-WF-13-41-21 9909GMT<

nothing that is known
text
W0002asian
r a BC-Harbour Mole     05-03 0010
HVN-WF-05-03-21 0910GMT<

W0003asian
r a BC-Harbour Café, 1st Add     05-03 0010
^BC-Harbour Café, 1st Add,10<
^NORTHPORT: of the café.<
	   The café was full.
HVN-WF-05-03-21 0912GMT<

