/*
 * The yardstick of `make bench`: a C program that gives recorded answers from memory over FastCGI, on the same recipe
 * as Sources/InvoiceFCGI/FastCGI (epoll in front of libfcgi, one-shot connections, a fixed number of workers, STDIN read
 * to its end, records of up to 64 KB and END_REQUEST in one writev) and without anything else: no check, no log.
 *
 *   cc -O2 -pthread -o reference reference.c -lfcgi
 *   reference SOCKET WORKERS DIRECTORY [batch]
 *
 * DIRECTORY/index holds lines `NAME URI`: a request for URI is answered with the bytes of DIRECTORY/NAME.head, an
 * answer's head from `Status:` to its empty line, and DIRECTORY/NAME. /healthz is 200 without a body, anything else 404.
 * With `batch` the workers have the product's scheduling policy, too (docs/decisions/0062). SIGTERM ends it.
 */
#define _GNU_SOURCE
#include <fcgiapp.h>
#include <limits.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { CONTENT_LIMIT = 65528, MAX_RECORDS = 1024 / 2 - 1 };

struct answer {
  char *bytes; /* head and body in one piece */
  size_t length;
};

struct entry {
  char *name, *uri;
  struct answer *answer;
};

static struct entry *entries;
static size_t entry_count;
static struct answer healthy = {"Status: 200 OK\r\nContent-Length: 0\r\n\r\n", 39};
static struct answer missing = {"Status: 404 Not Found\r\nContent-Length: 0\r\n\r\n", 46};
static int ready, batch;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void append(struct answer *answer, const char *directory, const char *name, const char *suffix) {
  char path[PATH_MAX];
  struct stat info;
  snprintf(path, sizeof path, "%s/%s%s", directory, name, suffix);
  FILE *file = fopen(path, "rb");
  if (!file || fstat(fileno(file), &info)) fail(path);
  if (!(answer->bytes = realloc(answer->bytes, answer->length + info.st_size + 1))) fail("realloc");
  if (fread(answer->bytes + answer->length, 1, info.st_size, file) != (size_t)info.st_size) fail(path);
  answer->length += info.st_size;
  if (answer->length / CONTENT_LIMIT >= MAX_RECORDS) fail("a file is too large");
  fclose(file);
}

static int by_uri(const void *one, const void *other) {
  return strcmp(((const struct entry *)one)->uri, ((const struct entry *)other)->uri);
}

/* Lines of one name that follow each other share its answer. */
static void load_all(const char *directory) {
  char path[PATH_MAX], line[4096];
  snprintf(path, sizeof path, "%s/index", directory);
  FILE *index = fopen(path, "r");
  if (!index) fail(path);
  while (fgets(line, sizeof line, index)) {
    char *name = strtok(line, " "), *uri = strtok(NULL, "\n");
    if (!name || !uri) continue;
    if (!(entries = realloc(entries, (entry_count + 1) * sizeof *entries))) fail("realloc");
    struct entry *entry = &entries[entry_count], *before = entry_count ? entry - 1 : NULL;
    *entry = (struct entry){strdup(name), strdup(uri), NULL};
    if (!entry->name || !entry->uri) fail("strdup");
    if (before && !strcmp(before->name, name)) {
      entry->answer = before->answer;
    } else {
      if (!(entry->answer = calloc(1, sizeof *entry->answer))) fail("calloc");
      append(entry->answer, directory, name, ".head");
      append(entry->answer, directory, name, "");
    }
    entry_count++;
  }
  fclose(index);
  qsort(entries, entry_count, sizeof *entries, by_uri);
}

static const struct answer *find(char *uri) {
  struct entry wanted = {.uri = uri};
  const struct entry *found = uri ? bsearch(&wanted, entries, entry_count, sizeof *entries, by_uri) : NULL;
  if (found) return found->answer;
  return uri && !strcmp(uri, "/healthz") ? &healthy : &missing;
}

static void header(unsigned char *to, int type, int id, size_t length) {
  unsigned char bytes[8] = {1, type, id >> 8, id & 255, length >> 8, length & 255, 0, 0};
  memcpy(to, bytes, 8);
}

static int write_all(int fd, struct iovec *slices, int count) {
  while (count > 0) {
    ssize_t written = writev(fd, slices, count);
    if (written <= 0) return -1;
    while (count > 0 && (size_t)written >= slices->iov_len) {
      written -= slices->iov_len;
      slices++, count--;
    }
    if (count > 0) {
      slices->iov_base = (char *)slices->iov_base + written;
      slices->iov_len -= written;
    }
  }
  return 0;
}

static int respond(FCGX_Request *request, const struct answer *answer) {
  unsigned char headers[MAX_RECORDS][8], end[24] = {0};
  struct iovec slices[MAX_RECORDS * 2 + 1];
  int records = 0, count = 0, id = request->requestId;
  for (size_t at = 0; at < answer->length; records++) {
    size_t length = answer->length - at < CONTENT_LIMIT ? answer->length - at : CONTENT_LIMIT;
    header(headers[records], 6 /* FCGI_STDOUT */, id, length);
    slices[count++] = (struct iovec){headers[records], 8};
    slices[count++] = (struct iovec){answer->bytes + at, length};
    at += length;
  }
  header(end, 6, id, 0);
  header(end + 8, 3 /* FCGI_END_REQUEST */, id, 8);
  slices[count++] = (struct iovec){end, sizeof end};
  return write_all(request->ipcFd, slices, count);
}

static void drain(FCGX_Request *request) {
  char trash[8192];
  while (FCGX_GetStr(trash, sizeof trash, request->in) > 0) {}
}

static void discard(FCGX_Request *request) {
  FCGX_Free(request, 0);
  if (request->ipcFd >= 0) close(request->ipcFd);
  free(request);
}

static void serve(FCGX_Request *request) {
  FCGX_Detach(request);
  if (FCGX_Accept_r(request) < 0) return discard(request);
  const struct answer *answer = find(FCGX_GetParam("REQUEST_URI", request->envp));
  drain(request);
  int failed = respond(request, answer) || !request->keepConnection;
  FCGX_Free(request, 0);
  if (failed) return discard(request);
  struct epoll_event event = {.events = EPOLLIN | EPOLLRDHUP | EPOLLONESHOT, .data.ptr = request};
  if (epoll_ctl(ready, EPOLL_CTL_MOD, request->ipcFd, &event)) discard(request);
}

static void *work(void *unused) {
  struct epoll_event event;
  struct sched_param parameters = {0};
  if (batch && pthread_setschedparam(pthread_self(), SCHED_BATCH, &parameters)) fail("SCHED_BATCH");
  for (;;)
    if (epoll_wait(ready, &event, 1, -1) == 1) serve(event.data.ptr);
  return unused;
}

static void welcome(int fd) {
  FCGX_Request *request = malloc(sizeof *request);
  if (!request) fail("malloc");
  FCGX_InitRequest(request, -1, 0);
  request->ipcFd = fd;
  request->keepConnection = 1;
  struct epoll_event event = {.events = EPOLLIN | EPOLLRDHUP | EPOLLONESHOT, .data.ptr = request};
  if (epoll_ctl(ready, EPOLL_CTL_ADD, fd, &event)) discard(request);
}

int main(int argc, char **argv) {
  batch = argc == 5 && !strcmp(argv[4], "batch");
  if (argc != 4 + batch) {
    fprintf(stderr, "usage: reference SOCKET WORKERS DIRECTORY [batch]\n");
    return 2;
  }
  load_all(argv[3]);
  signal(SIGPIPE, SIG_IGN);
  FCGX_Init();
  signal(SIGTERM, SIG_DFL);
  unlink(argv[1]);
  int listener = FCGX_OpenSocket(argv[1], 4096);
  if (listener < 0 || chmod(argv[1], 0660)) fail(argv[1]);
  if ((ready = epoll_create1(EPOLL_CLOEXEC)) < 0) fail("epoll_create1");
  for (int i = atoi(argv[2]); i > 0; i--) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, NULL)) fail("pthread_create");
  }
  for (;;) {
    int fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
    if (fd >= 0) welcome(fd);
  }
}
