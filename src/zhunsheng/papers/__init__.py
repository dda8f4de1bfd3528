"""文书: official papers. Their numbers and sums in words now; templates, Word and PDF as they are built.

numbers.py   文号: the next number of an organ's papers of one kind and year, without gap or double
marks.py     机关代字: under which mark an organ numbers, as the city's file says
amounts.py   sums of money as papers write them
"""
