#define _GNU_SOURCE
#include "CLoadedCode.h"
#include <link.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/mman.h>
#include <unistd.h>

/* Whether the loader wrote into the object's code (no library of Debian's is built so): what it wrote would be lost. */
static bool has_text_relocations(const struct dl_phdr_info *object) {
  for (int i = 0; i < object->dlpi_phnum; i++) {
    if (object->dlpi_phdr[i].p_type != PT_DYNAMIC) continue;
    const ElfW(Dyn) *entry = (const ElfW(Dyn) *)(object->dlpi_addr + object->dlpi_phdr[i].p_vaddr);
    for (; entry->d_tag != DT_NULL; entry++)
      if (entry->d_tag == DT_TEXTREL || (entry->d_tag == DT_FLAGS && entry->d_un.d_val & DF_TEXTREL)) return true;
  }
  return false;
}

static int give_back(struct dl_phdr_info *object, size_t size, void *unused) {
  (void)size, (void)unused;
  if (has_text_relocations(object)) return 0;
  const size_t page = (size_t)sysconf(_SC_PAGESIZE);
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
    /* Segments that may be written to hold what only this process knows, even where they are made read-only later. */
    if (segment->p_type != PT_LOAD || segment->p_flags & PF_W) continue;
    const size_t start = (object->dlpi_addr + segment->p_vaddr) & ~(page - 1);
    const size_t end = (object->dlpi_addr + segment->p_vaddr + segment->p_memsz + page - 1) & ~(page - 1);
    madvise((void *)start, end - start, MADV_DONTNEED);
  }
  return 0;
}

void cloaded_code_give_back(void) { dl_iterate_phdr(give_back, NULL); }
