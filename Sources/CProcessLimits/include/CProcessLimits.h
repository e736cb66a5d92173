// What another process may use, set from outside: glibc shows prlimit(2) to GNU sources only, which Swift's view of it is not.
#pragma once
#include <sys/types.h>

/// CPU seconds, bytes of its own memory, no core dump. 0, or -1 with errno.
int cprocess_limit(pid_t process, unsigned long seconds, unsigned long memory);
