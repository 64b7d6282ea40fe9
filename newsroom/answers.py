"""`python -m newsroom.answers URL`: whether a PostgreSQL answers at URL. Exits 0 if so, 1 if not."""

import sys

import psycopg

if __name__ == "__main__":
    try:
        psycopg.connect(sys.argv[1], connect_timeout=3).close()
    except psycopg.OperationalError:
        sys.exit(1)
