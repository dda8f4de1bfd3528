"""The figures that are counted so far, in the order of part 4 of the requirements."""

from zhunsheng.oversight import certificates, filings
from zhunsheng.oversight.figure import Figure

FIGURES: dict[str, Figure] = {
    figure.name: figure for figure in (*filings.FIGURES, certificates.CERTIFIED, certificates.WITHOUT)
}
