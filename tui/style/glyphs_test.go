package style

import "testing"

func TestGlyphsOf(t *testing.T) {
	for name, c := range map[string]struct {
		env  map[string]string
		want Glyphs
	}{
		"nothing":        {nil, Unicode},
		"german":         {map[string]string{"LANG": "de_DE.UTF-8"}, Unicode},
		"other spelling": {map[string]string{"LANG": "de_DE.utf8"}, Unicode},
		"C":              {map[string]string{"LC_ALL": "C", "LANG": "de_DE.UTF-8"}, ASCII},
		"C of UTF-8":     {map[string]string{"LC_ALL": "C.UTF-8", "LANG": "C"}, Unicode},
		"kind of signs":  {map[string]string{"LC_CTYPE": "POSIX", "LANG": "de_DE.UTF-8"}, ASCII},
		"latin":          {map[string]string{"LANG": "de_DE@euro"}, ASCII},
		"console":        {map[string]string{"LANG": "de_DE.UTF-8", "TERM": "linux"}, ASCII},
		"window":         {map[string]string{"LANG": "de_DE.UTF-8", "TERM": "xterm-256color"}, Unicode},
	} {
		if got := GlyphsOf(func(key string) string { return c.env[key] }); got != c.want {
			t.Errorf("%s: %s; want %s", name, got, c.want)
		}
	}
}
