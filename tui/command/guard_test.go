package command

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"
)

// A panic anywhere in a command leaves a report and its own exit code, beside
// long work as well.
func TestPanicsAreReported(t *testing.T) {
	for name, work := range map[string]func(Context) error{
		"at once": func(c Context) error { return c.Guard(func() error { panic("broken") }) },
		"beside": func(c Context) error {
			return c.watch(t.Context(), func(context.Context, *progress) error { panic("broken") })
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("TMPDIR", t.TempDir())
			t.Setenv("TMP", os.Getenv("TMPDIR"))
			var says strings.Builder
			c := Context{Err: &says, Getenv: func(string) string { return "" }, Now: func() time.Time { return time.Time{} }, Lang: "de"}
			if code := code(c, work(c)); code != Crashed {
				t.Errorf("exit code %d", code)
			}
			_, path, _ := strings.Cut(strings.TrimSpace(says.String()), "Bericht: ")
			report, err := os.ReadFile(path)
			if err != nil || !strings.Contains(string(report), "panic: broken") || !strings.Contains(string(report), "guard_test.go") {
				t.Errorf("it says %q; the report: %v\n%s", says.String(), err, report)
			}
		})
	}
}
