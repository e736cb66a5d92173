// What libcurl alone sends from C: COUNT mails of FILE's bytes to 127.0.0.1:PORT on one kept connection. Prints mails a second.
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct mail { const char *bytes; size_t length, sent; };

static size_t feed(char *buffer, size_t size, size_t count, void *context) {
  struct mail *mail = context;
  size_t room = size * count, left = mail->length - mail->sent, take = left < room ? left : room;
  memcpy(buffer, mail->bytes + mail->sent, take);
  mail->sent += take;
  return take;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  FILE *file = fopen(argv[3], "rb");
  if (!file) return 2;
  char *bytes = malloc(1 << 20), url[64];
  struct mail mail = {bytes, fread(bytes, 1, 1 << 20, file), 0};
  fclose(file);
  snprintf(url, sizeof url, "smtp://127.0.0.1:%s/", argv[1]);
  CURL *curl = curl_easy_init();
  struct curl_slist *to = curl_slist_append(NULL, "<buyer@example.org>");
  curl_easy_setopt(curl, CURLOPT_URL, url);
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, "<invoices@example.org>");
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, to);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, feed);
  curl_easy_setopt(curl, CURLOPT_READDATA, &mail);
  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  int count = atoi(argv[2]);
  for (int i = 0; i < count; i++) {
    mail.sent = 0;
    if (curl_easy_perform(curl) != CURLE_OK) return 1;
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%.1f\n", count / ((end.tv_sec - begin.tv_sec) + (end.tv_nsec - begin.tv_nsec) / 1e9));
  return 0;
}
