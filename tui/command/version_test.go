package command

import (
	"runtime/debug"
	"testing"
)

func TestVersion(t *testing.T) {
	stamp := []debug.BuildSetting{{Key: "vcs", Value: "git"}, {Key: "vcs.revision", Value: "0123456789abcdef"}, {Key: "vcs.time", Value: "2026-03-01T23:30:00Z"}}
	for want, info := range map[string]debug.BuildInfo{
		"v1.2.0 (0123456789ab, 2026-03-01)": {Main: debug.Module{Version: "v1.2.0"}, Settings: stamp},
		"devel (0123456789ab, 2026-03-01)":  {Main: debug.Module{Version: "(devel)"}, Settings: stamp},
		"v1.2.0 (0123456789ab)":             {Main: debug.Module{Version: "v1.2.0"}, Settings: stamp[:2]},
		"v1.2.0":                            {Main: debug.Module{Version: "v1.2.0"}},
		"devel":                             {},
	} {
		if got := versionIn(&info); got != want {
			t.Errorf("the version is %q; want %q", got, want)
		}
	}
}
