package terminal

import (
	"errors"
	"strings"
	"testing"
)

func TestCopy(t *testing.T) {
	const plain = "\x1b]52;c;aGk=\x07"
	tests := map[string]struct {
		system string
		env    []string
		there  []string // programs that exist
		broken string   // one of them that fails
		used   string   // the program that took the text
		wrote  string
		want   CopiedMsg
	}{
		"wayland":          {"linux", []string{"WAYLAND_DISPLAY=w", "DISPLAY=:0"}, []string{"wl-copy", "xclip"}, "", "wl-copy", "", CopiedMsg{}},
		"x11":              {"linux", []string{"DISPLAY=:0"}, []string{"wl-copy", "xclip"}, "", "xclip", "", CopiedMsg{}},
		"second of x11":    {"linux", []string{"DISPLAY=:0"}, []string{"xsel"}, "", "xsel", "", CopiedMsg{}},
		"display is dead":  {"linux", []string{"DISPLAY=:0"}, []string{"xclip"}, "xclip", "", plain, CopiedMsg{Sent: true}},
		"no display":       {"linux", nil, []string{"wl-copy", "xclip"}, "", "", plain, CopiedMsg{Sent: true}},
		"mac":              {"darwin", nil, []string{"pbcopy"}, "", "pbcopy", "", CopiedMsg{}},
		"mac far away":     {"darwin", []string{"SSH_TTY=t"}, []string{"pbcopy"}, "", "", plain, CopiedMsg{Sent: true}},
		"windows":          {"windows", nil, []string{"clip.exe"}, "", "clip.exe", "", CopiedMsg{}},
		"linux in windows": {"linux", []string{"WSL_DISTRO_NAME=u"}, []string{"clip.exe"}, "", "clip.exe", "", CopiedMsg{}},
		"tmux":             {"linux", []string{"TMUX=t"}, []string{"tmux"}, "", "tmux", "", CopiedMsg{Sent: true}},
		"old tmux":         {"linux", []string{"TMUX=t"}, []string{"tmux"}, "tmux", "", plain + "\x1bPtmux;\x1b" + plain + "\x1b\\", CopiedMsg{Sent: true}},
		"GNU screen":       {"linux", []string{"TERM=screen"}, nil, "", "", "\x1bP" + plain + "\x1b\\", CopiedMsg{Sent: true}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var out strings.Builder
			used := ""
			feed := func(args []string, _ []byte) error {
				if args[0] == test.broken {
					return errors.New("broken")
				}
				used = args[0]
				return nil
			}
			c := clipboard{environment(test.env...), having(test.there...), feed, test.system, &out}
			if got := c.copy("hi"); got != test.want || used != test.used || out.String() != test.wrote {
				t.Errorf("copy = %+v by %q, wrote %q; want %+v by %q, %q",
					got, used, out.String(), test.want, test.used, test.wrote)
			}
		})
	}
}

func TestCopyRefusesLongTexts(t *testing.T) {
	for size, want := range map[int]error{56244: nil, 56247: ErrTooLong} {
		var out strings.Builder
		c := clipboard{environment(), having(), nil, "linux", &out}
		if got := c.copy(strings.Repeat("x", size)); got.Err != want || (out.Len() == 0) != (want != nil) {
			t.Errorf("copy of %d bytes = %v, wrote %d; want %v", size, got.Err, out.Len(), want)
		}
	}
}

func TestUTF16Text(t *testing.T) {
	if got := string(utf16Text("ä€")); got != "\xff\xfe\xe4\x00\xac\x20" {
		t.Errorf("utf16Text = %q", got)
	}
}
