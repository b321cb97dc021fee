"""``python -m cleaner``, and the command ``cleaner``."""

import sys


def main() -> None:
    """Run the command line; Ctrl-C is heard while it is still being loaded, too."""
    try:
        from cleaner.cli import run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
