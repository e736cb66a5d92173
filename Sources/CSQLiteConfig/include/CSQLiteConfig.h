#ifndef CSQLITECONFIG_H
#define CSQLITECONFIG_H
struct sqlite3;
/* sqlite3_db_config() is variadic, so Swift cannot call it. Returns SQLite's result code. */
int csqlite_set_defensive(struct sqlite3 *connection);
#endif
