/* What cairo and pango cost by themselves: shapes and shows the texts that PDFBench dumped, untagged, without logo, and
   nothing else. Usage: pages TEXTS COUNT; prints CPU seconds, wall seconds and the size of one document. */
#include <cairo/cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define FAMILIES "Open Sans, Noto Sans, Noto Sans CJK SC, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Thai, Symbola, DejaVu Sans"

struct text { int page, align, weight; double x, y, width, size; char *text; PangoFontDescription *font; };

static struct text *texts;
static size_t count, written;

static cairo_status_t take(void *closure, const unsigned char *bytes, unsigned int length) {
  (void)closure, (void)bytes;
  written += length;
  return CAIRO_STATUS_SUCCESS;
}

static double now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void load(const char *path) {
  FILE *file = fopen(path, "r");
  char *line = NULL;
  size_t room = 0;
  if (!file) exit(1);
  while (getline(&line, &room, file) > 0) {
    line[strcspn(line, "\n")] = 0;
    texts = realloc(texts, (count + 1) * sizeof *texts);
    struct text *t = &texts[count];
    int at = 0;
    if (sscanf(line, "%d\t%lf\t%lf\t%lf\t%d\t%lf\t%d\t%n", &t->page, &t->x, &t->y, &t->width, &t->align, &t->size,
               &t->weight, &at) != 7)
      exit(1);
    t->text = strdup(line + at);
    t->font = pango_font_description_new();
    pango_font_description_set_family(t->font, FAMILIES);
    pango_font_description_set_size(t->font, (int)(t->size * PANGO_SCALE));
    pango_font_description_set_weight(t->font, (PangoWeight)t->weight);
    count++;
  }
}

static void draw(void) {
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(take, NULL, 595.2755905511812, 841.8897637795277);
  cairo_t *cairo = cairo_create(surface);
  PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
  cairo_font_options_t *options = cairo_font_options_create();
  pango_cairo_context_set_resolution(context, 72);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_context_set_language(context, pango_language_from_string("de"));
  pango_context_set_round_glyph_positions(context, FALSE);
  for (size_t i = 0; i < count; i++) {
    struct text *t = &texts[i];
    if (i > 0 && t->page != texts[i - 1].page) cairo_show_page(cairo);
    PangoLayout *layout = pango_layout_new(context);
    pango_layout_set_font_description(layout, t->font);
    pango_layout_set_text(layout, t->text, -1);
    if (t->width >= 0) {
      pango_layout_set_width(layout, (int)(t->width * PANGO_SCALE));
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_alignment(layout, (PangoAlignment)t->align);
    }
    cairo_move_to(cairo, t->x, t->y);
    pango_cairo_show_layout(cairo, layout);
    g_object_unref(layout);
  }
  cairo_show_page(cairo);
  g_object_unref(context);
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
}

int main(int argc, char **argv) {
  if (argc < 3) return 64;
  load(argv[1]);
  draw();
  size_t size = written;
  double cpu = now(CLOCK_PROCESS_CPUTIME_ID), wall = now(CLOCK_MONOTONIC);
  for (int i = atoi(argv[2]); i > 0; i--) draw();
  printf("%f %f %zu\n", now(CLOCK_PROCESS_CPUTIME_ID) - cpu, now(CLOCK_MONOTONIC) - wall, size);
  return 0;
}
