/*
 * The yardstick of the ledger's rows in `make bench`: a C program that commits recorded rows into a copy of the same
 * database, each transaction with one synchronous=FULL commit, through prepared statements and nothing else.
 *
 *   cc -O2 -I Sources/CSQLiteConfig/include -o ledger-reference ledger_reference.c RowSeal.c -lsqlite3
 *   ledger-reference DATABASE RECORDING
 *
 * RECORDING holds lines: `S SQL` names a statement, numbered from 0; `B` begins a transaction; `R STATEMENT COUNT` runs
 * one with COUNT values on the lines that follow, `N`, `I number`, `T hexadecimal` or `X hexadecimal` (text, blob);
 * `C` commits. Prints how many transactions a second were committed.
 */
#include "CSQLiteConfig.h"
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { STATEMENTS = 64 };

static sqlite3 *database;

static void check(int code, const char *what) {
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
  fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(database));
  exit(1);
}

static void execute(const char *sql) { check(sqlite3_exec(database, sql, 0, 0, 0), sql); }

static int digit(char letter) { return letter <= '9' ? letter - '0' : letter - 'a' + 10; }

static void bind(sqlite3_stmt *statement, int index, char *line) {
  size_t length = strlen(line);
  if (length && line[length - 1] == '\n') line[--length] = 0;
  if (line[0] == 'N') {
    check(sqlite3_bind_null(statement, index), "bind");
  } else if (line[0] == 'I') {
    check(sqlite3_bind_int64(statement, index, atoll(line + 2)), "bind");
  } else {
    char *bytes = line + 2;
    int count = (int)(length - 2) / 2;
    for (int at = 0; at < count; at++) bytes[at] = (char)(digit(bytes[2 * at]) << 4 | digit(bytes[2 * at + 1]));
    if (line[0] == 'T') check(sqlite3_bind_text(statement, index, bytes, count, SQLITE_TRANSIENT), "bind");
    else check(sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT), "bind");
  }
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  check(sqlite3_open(arguments[1], &database), "open");
  check(csqlite_register_row_seal(database), "function");
  execute("PRAGMA journal_mode = wal");
  execute("PRAGMA synchronous = FULL");
  execute("PRAGMA foreign_keys = ON");
  execute("PRAGMA cache_size = -2048");
  FILE *recording = fopen(arguments[2], "r");
  if (!recording) return 66;
  sqlite3_stmt *statements[STATEMENTS];
  int known = 0, committed = 0;
  char *line = 0;
  size_t room = 0;
  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  while (getline(&line, &room, recording) > 0) {
    if (line[0] == 'S' && known < STATEMENTS) {
      check(sqlite3_prepare_v2(database, line + 2, -1, &statements[known++], 0), line);
    } else if (line[0] == 'B') {
      execute("BEGIN IMMEDIATE");
    } else if (line[0] == 'C') {
      execute("COMMIT");
      committed++;
    } else if (line[0] == 'R') {
      int number = 0, values = 0;
      sscanf(line + 2, "%d %d", &number, &values);
      for (int index = 1; index <= values && getline(&line, &room, recording) > 0; index++)
        bind(statements[number], index, line);
      check(sqlite3_step(statements[number]), "step");
      sqlite3_reset(statements[number]);
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%.1f\n", committed / ((end.tv_sec - begin.tv_sec) + (end.tv_nsec - begin.tv_nsec) / 1e9));
  for (int index = 0; index < known; index++) sqlite3_finalize(statements[index]);
  sqlite3_close(database);
  return 0;
}
