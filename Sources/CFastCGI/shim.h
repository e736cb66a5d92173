#ifndef CFASTCGI_SHIM_H
#define CFASTCGI_SHIM_H
/* libfcgi, and the Linux calls of the dispatcher that Swift's Glibc module map leaves out. */
#include <fcgiapp.h>
#include <fcgios.h>
#include <fastcgi.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/uio.h>
#include <pthread.h>
/* Hidden behind _GNU_SOURCE, which the Glibc module does not define: declared again here. */
int accept4(int, struct sockaddr *, socklen_t *, int);
/* struct ucred of unix(7) under a name of our own, for the same reason. */
struct fastcgi_peer { pid_t pid; uid_t uid; gid_t gid; };
#endif
