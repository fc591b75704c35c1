package terminal

import "testing"

func TestUnfinished(t *testing.T) {
	tests := map[string]struct {
		input string
		want  bool
	}{
		"nothing":            {"", false},
		"letters":            {"jj", false},
		"whole umlaut":       {"ä", false},
		"half umlaut":        {"\xc3", true},
		"half euro":          {"a\xe2\x82", true},
		"invalid byte":       {"a\xff", false},
		"stray continuation": {"\xa4", false},
		"lone esc":           {"\x1b", true},
		"begun CSI":          {"\x1b[", true},
		"arrow":              {"\x1b[A", false},
		"begun modifier":     {"\x1b[1;5", true},
		"ctrl+arrow":         {"\x1b[1;5A", false},
		"begun SS3":          {"\x1bO", true},
		"F1":                 {"\x1bOP", false},
		"console F1 begun":   {"\x1b[[", true},
		"console F1":         {"\x1b[[A", false},
		"alt+j":              {"\x1bj", false},
		"alt+esc":            {"\x1b\x1b", true},
		"mouse begun":        {"\x1b[<64;10", true},
		"mouse":              {"\x1b[<64;10;20M", false},
		"old mouse begun":    {"\x1b[M !", true},
		"old mouse":          {"\x1b[M !!", false},
		"second one begun":   {"\x1b[A\x1b[", true},
		"text after arrow":   {"\x1b[Ajj", false},
		"colour begun":       {"\x1b]11;rgb:1e", true},
		"colour":             {"\x1b]11;rgb:1e/1e/1e\x07", false},
		"colour, other end":  {"\x1b]11;rgb:1e/1e/1e\x1b\\", false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := unfinished([]byte(test.input)); got != test.want {
				t.Errorf("unfinished(%q) = %v; want %v", test.input, got, test.want)
			}
		})
	}
}

func TestDropReplies(t *testing.T) {
	tests := map[string]struct{ input, want string }{
		"keys":          {"j\x1b[Aä", "j\x1b[Aä"},
		"one reply":     {"j\x1b]11;rgb:1e/1e/1e\x07k", "jk"},
		"other end":     {"j\x1b]11;rgb:1e/1e/1e\x1b\\k", "jk"},
		"two":           {"\x1b]10;x\x07\x1b]11;y\x07", ""},
		"alt+]":         {"\x1b]", "\x1b]"},
		"alt+] and esc": {"\x1b]\x1b[A", "\x1b]\x1b[A"},
		"no end":        {"\x1b]11;rgb", "\x1b]11;rgb"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := string(dropReplies([]byte(test.input))); got != test.want {
				t.Errorf("dropReplies(%q) = %q; want %q", test.input, got, test.want)
			}
		})
	}
}

func FuzzDropReplies(f *testing.F) {
	for _, seed := range []string{"j", "\x1b]11;rgb:1/1/1\x07k", "\x1b]\x1b]\x07", "\x1b\x1b]\x1b\\", "\xc3\x1b[M"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		unfinished(b)
		once := dropReplies(append([]byte(nil), b...))
		if len(once) > len(b) {
			t.Errorf("dropReplies(%q) = %q, longer than before", b, once)
		}
	})
}
