#include "CCurl.h"

CURLcode ccurl_global_init(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) { return curl_easy_setopt(handle, option, value); }
CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value) { return curl_easy_setopt(handle, option, value); }
CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value) { return curl_easy_setopt(handle, option, value); }
CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) { return curl_easy_setopt(handle, option, value); }
CURLcode ccurl_set_transfer(CURL *handle, CURLoption option, ccurl_transfer value) { return curl_easy_setopt(handle, option, value); }
CURLcode ccurl_set_debug(CURL *handle, ccurl_debug value) { return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, value); }
CURLcode ccurl_set_progress(CURL *handle, ccurl_progress value) { return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, value); }

CURLcode ccurl_set_seek(CURL *handle, ccurl_seek value) { return curl_easy_setopt(handle, CURLOPT_SEEKFUNCTION, value); }
CURLcode ccurl_set_open(CURL *handle, ccurl_open value) { return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value); }

long ccurl_info_long(CURL *handle, CURLINFO info) {
  long value = 0;
  return curl_easy_getinfo(handle, info, &value) == CURLE_OK ? value : 0;
}

const char *ccurl_info_text(CURL *handle, CURLINFO info) {
  const char *value = NULL;
  return curl_easy_getinfo(handle, info, &value) == CURLE_OK ? value : NULL;
}
