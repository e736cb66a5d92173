// Typed functions over libcurl's variadic ones, which Swift cannot call.
#pragma once
#include <curl/curl.h>

typedef size_t (*ccurl_transfer)(char *bytes, size_t size, size_t count, void *context);
typedef int (*ccurl_debug)(CURL *handle, curl_infotype type, char *bytes, size_t size, void *context);
typedef int (*ccurl_progress)(void *context, curl_off_t down_total, curl_off_t down, curl_off_t up_total, curl_off_t up);
typedef int (*ccurl_seek)(void *context, curl_off_t offset, int origin);
typedef curl_socket_t (*ccurl_open)(void *context, curlsocktype purpose, struct curl_sockaddr *address);

CURLcode ccurl_global_init(void);
CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value);
CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode ccurl_set_transfer(CURL *handle, CURLoption option, ccurl_transfer value);
CURLcode ccurl_set_debug(CURL *handle, ccurl_debug value);
CURLcode ccurl_set_progress(CURL *handle, ccurl_progress value);
CURLcode ccurl_set_seek(CURL *handle, ccurl_seek value);
CURLcode ccurl_set_open(CURL *handle, ccurl_open value);
long ccurl_info_long(CURL *handle, CURLINFO info);
const char *ccurl_info_text(CURL *handle, CURLINFO info);
