// The pages of code and constants that this process has in memory: of those that it was started with, most are never needed again.
#pragma once

/// Takes them out of this process's memory. They stay in the system's cache, and whatever is used again comes back with its first use.
void cloaded_code_give_back(void);
