"""Once told to on its input, publishes batch after batch into a store, saying each one's number once it is published."""

import sys

from store import open_store
from tests.store.files import dossier, dossiers

ROWS = 400


def main(path: str) -> None:
    sys.stdin.readline()
    store = open_store(path)
    print("open", flush=True)
    while True:
        number = store.revision()
        read = dossiers(*(dossier(f"{number}-{row}", "01-05", completed="01-09") for row in range(ROWS)), name=f"{number}.xlsx")
        print(store.publish(read, who="test"), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
