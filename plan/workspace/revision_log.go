package workspace

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"digiplan/plan/words"
)

// Version is a state of a plan's folder in its git repository. All of it has
// been cleaned.
type Version struct {
	Revision string // its short name
	Date     time.Time
	Subject  string
}

// Versions are the last revisions that changed the plan, the newest first. A
// repository without any has none.
func Versions(ctx context.Context, p Location, most int) ([]Version, error) {
	ctx, cancel := context.WithTimeout(ctx, gitTime)
	defer cancel()
	g := git{ctx: ctx, folder: p.Folder, shown: p.folderName(), rev: "HEAD"}
	if p.Folder == "" {
		return nil, g.fault(NoFolder, nil)
	}
	if _, err := g.text("rev-parse", "--show-prefix"); err != nil {
		return nil, err
	}
	if _, err := g.commit("HEAD"); ctx.Err() != nil {
		return nil, err
	} else if err != nil {
		return nil, nil
	}
	out, err := g.run("--literal-pathspecs", "log", "-z", "--no-show-signature", "--no-color", "--no-notes", "--format=%h%x1f%cs%x1f%s",
		"--max-count="+strconv.Itoa(most), "HEAD", "--", filepath.Join(".", p.Only))
	if err != nil {
		return nil, err
	}
	var versions []Version
	for entry := range strings.SplitSeq(string(out), "\x00") {
		if parts := strings.SplitN(entry, "\x1f", 3); len(parts) == 3 {
			date, _ := time.Parse(time.DateOnly, parts[1])
			versions = append(versions, Version{words.Clean(parts[0]), date, words.Clean(parts[2])})
		}
	}
	return versions, nil
}
