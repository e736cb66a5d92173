#include "CSQLiteConfig.h"
#include <malloc.h>
#include <sqlite3.h>

/* Refuses SQL that could corrupt the file (writable_schema, shadow tables): sqlite.org/c3ref/c_dbconfig_defensive.html */
int csqlite_set_defensive(struct sqlite3 *connection) {
  int on = 0;
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, &on);
}

/* A plan that follows the values bound to it is made anew whenever they change: sqlite.org/queryplanner-ng.html#qpstab */
int csqlite_set_stable_plans(struct sqlite3 *connection) {
  int on = 0;
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_QPSG, 1, &on);
}

void csqlite_trim_heap(void) { malloc_trim(0); }
