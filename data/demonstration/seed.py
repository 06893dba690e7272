"""What all made-up figures are drawn from: the same every time, and marked as made up wherever they stand."""

from pathlib import Path

FOLDER = Path(__file__).parent.parent
SEED = 11_09_2020
# In the first row of every made-up file.
MARK = "SỐ LIỆU MINH HỌA"
