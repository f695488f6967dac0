#!/bin/sh
# The program $ORDVAL_PROGRAM under valgrind: it ends with 99 when it used memory that is not its own or was never set, or
# lost some.
exec valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite "$ORDVAL_PROGRAM" "$@"
