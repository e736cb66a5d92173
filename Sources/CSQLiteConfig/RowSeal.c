#include "CSQLiteConfig.h"
#include <sqlite3.h>
#include <stdint.h>
#include <string.h>

/* FNV-1a: every step is reversible, so a changed byte always changes the result. */
static uint64_t mix(uint64_t hash, const unsigned char *bytes, int count) {
  for (int index = 0; index < count; index++) hash = (hash ^ bytes[index]) * 0x100000001b3u;
  return hash;
}

static uint64_t mix_number(uint64_t hash, uint64_t number) {
  unsigned char bytes[8];
  memcpy(bytes, &number, sizeof bytes);
  return mix(hash, bytes, sizeof bytes);
}

/* row_seal(value, …): 64 bits over types, lengths and values, so that a row that a disk changed can be told. */
static void row_seal(sqlite3_context *context, int count, sqlite3_value **values) {
  uint64_t hash = 0xcbf29ce484222325u;
  for (int index = 0; index < count; index++) {
    int type = sqlite3_value_type(values[index]);
    hash = mix_number(hash, (uint64_t)type);
    if (type == SQLITE_INTEGER) {
      hash = mix_number(hash, (uint64_t)sqlite3_value_int64(values[index]));
    } else if (type == SQLITE_FLOAT) {
      double number = sqlite3_value_double(values[index]);
      hash = mix(hash, (unsigned char *)&number, sizeof number);
    } else if (type != SQLITE_NULL) {
      const unsigned char *bytes = sqlite3_value_blob(values[index]);
      int length = sqlite3_value_bytes(values[index]);
      hash = mix_number(hash, (uint64_t)length);
      if (bytes) hash = mix(hash, bytes, length);
    }
  }
  sqlite3_result_int64(context, (sqlite3_int64)hash);
}

int csqlite_register_row_seal(struct sqlite3 *connection) {
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  return sqlite3_create_function_v2(connection, "row_seal", -1, flags, 0, row_seal, 0, 0, 0);
}
