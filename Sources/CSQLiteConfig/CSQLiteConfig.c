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

/* Counting what is allocated takes a lock of the whole process with every allocation, and nobody reads the count. SQLite
 * takes such a setting before its first use only, and from one thread: this runs before main().
 * sqlite.org/c3ref/c_config_covering_index_scan.html#sqliteconfigmemstatus */
__attribute__((constructor)) static void without_memory_statistics(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

void csqlite_trim_heap(void) { malloc_trim(0); }
