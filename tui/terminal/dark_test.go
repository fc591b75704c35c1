package terminal

import "testing"

func TestDarkByEnv(t *testing.T) {
	tests := map[string]struct{ dark, ok bool }{
		"15;0":         {true, true},
		"0;15":         {false, true},
		"0;default;7":  {false, true},
		"15;default;8": {true, true},
		"":             {false, false},
		"0":            {false, false},
		"0;default":    {false, false},
	}
	for value, want := range tests {
		if dark, ok := darkByEnv(value); dark != want.dark || ok != want.ok {
			t.Errorf("darkByEnv(%q) = %v, %v; want %v", value, dark, ok, want)
		}
	}
}

func TestDarkByAnswer(t *testing.T) {
	tests := map[string]struct{ dark, ok bool }{
		"\x1b]11;rgb:1e1e/1e1e/1e1e\x07\x1b[?62c": {true, true},
		"\x1b]11;rgb:ff/ff/ff\x1b\\":              {false, true},
		"\x1b]11;rgb:0/0/f\x07":                   {true, true},
		"\x1b]11;rgba:fdfd/f6f6/e3e3/ffff\x07":    {false, true},
		"\x1b[?62;4c":                             {false, false},
		"":                                        {false, false},
	}
	for reply, want := range tests {
		if dark, ok := darkByAnswer(reply); dark != want.dark || ok != want.ok {
			t.Errorf("darkByAnswer(%q) = %v, %v; want %v", reply, dark, ok, want)
		}
	}
}
