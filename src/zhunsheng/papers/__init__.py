"""文书: official papers. An act issues one in its own transaction; its facts are kept, Word and PDF are made of them.

forms/       the papers there are: their facts, and the document each makes of them
issuing.py   a paper comes about: number, facts, hash, event
document.py  what stands between facts and print; layout.py the numbers of GB/T 9704-2012
word.py      .docx, in the office's fonts; pdf.py with paper.typ PDF/A for reading and proof
numbers.py   文号: the next number of an organ's papers of one kind and year, without gap or double
marks.py     机关代字: under which mark an organ numbers, as the city's file says
amounts.py   sums of money as papers write them
"""
