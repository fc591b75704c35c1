package command

import (
	"runtime/debug"
	"strings"
	"time"
)

// Version is the version of the program with its commit and the day of that, as
// the Go tools recorded them: "v1.2.0 (0123456789ab, 2026-03-01)".
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = new(debug.BuildInfo)
	}
	return versionIn(info)
}

func versionIn(info *debug.BuildInfo) string {
	version := info.Main.Version
	if version == "" || version == "(devel)" {
		version = "devel"
	}
	commit := setting(info, "vcs.revision")
	if commit == "" {
		return version
	}
	about := []string{commit[:min(12, len(commit))]}
	if day, ok := committed(info); ok {
		about = append(about, day.Format(time.DateOnly))
	}
	return version + " (" + strings.Join(about, ", ") + ")"
}

// committed is the day of the commit that the program was built from.
func committed(info *debug.BuildInfo) (time.Time, bool) {
	day, err := time.Parse(time.RFC3339, setting(info, "vcs.time"))
	return day, err == nil
}

// setting is what the Go tools recorded under a name, "" for nothing.
func setting(info *debug.BuildInfo, name string) string {
	for _, s := range info.Settings {
		if s.Key == name {
			return s.Value
		}
	}
	return ""
}
