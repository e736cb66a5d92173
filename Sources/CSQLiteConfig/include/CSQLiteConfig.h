#ifndef CSQLITECONFIG_H
#define CSQLITECONFIG_H
struct sqlite3;
/* sqlite3_db_config() is variadic, so Swift cannot call it. Returns SQLite's result code. */
int csqlite_set_defensive(struct sqlite3 *connection);
int csqlite_set_stable_plans(struct sqlite3 *connection);
/* malloc_trim(3), which Swift's Glibc module leaves out: gives what a large sort used back to the system. */
void csqlite_trim_heap(void);
/* The SQL function row_seal(value, …) on this connection: what a row's seal is made of (RowSeals.swift). */
int csqlite_register_row_seal(struct sqlite3 *connection);
#endif
