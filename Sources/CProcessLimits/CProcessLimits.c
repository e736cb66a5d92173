#define _GNU_SOURCE
#include "CProcessLimits.h"
#include <stddef.h>
#include <sys/resource.h>

int cprocess_limit(pid_t process, unsigned long seconds, unsigned long memory) {
  struct rlimit cpu = {seconds, seconds}, data = {memory, memory}, core = {0, 0};
  int failed = prlimit(process, RLIMIT_CPU, &cpu, NULL);
  failed |= prlimit(process, RLIMIT_DATA, &data, NULL);
  failed |= prlimit(process, RLIMIT_CORE, &core, NULL);
  return failed ? -1 : 0;
}
