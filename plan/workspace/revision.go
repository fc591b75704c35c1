package workspace

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"digiplan/plan/source"
	"digiplan/plan/words"
)

// gitTime is how long git may take for one revision.
const gitTime = 20 * time.Second

// RevisionFault says why a revision cannot be read.
type RevisionFault int

// The faults.
const (
	GitFails     RevisionFault = iota // anything else; Detail says what git said
	NoGit                             // the program is not there
	NoRepository                      // the folder is not in a repository
	NotOwned                          // the repository belongs to someone else
	NoRevision                        // the repository has no such revision
	NoPlanThen                        // the plan is not in that revision, not in another folder either
	NoFolder                          // the example inside the program has no history
	TooSlow
)

// RevisionError is the sentence for a revision that cannot be read. All of it
// has been cleaned.
type RevisionError struct {
	Fault    RevisionFault
	Revision string
	Folder   string
	Detail   string
	Err      error
}

func (e *RevisionError) Error() string { return e.In(words.English) }
func (e *RevisionError) Unwrap() error { return e.Err }

var revisionFaults = map[RevisionFault]words.Phrase{
	GitFails:     {De: "git kann die Fassung {revision} nicht lesen: {detail}", En: "git cannot read revision {revision}: {detail}"},
	NoGit:        {De: "für den Vergleich mit {revision} fehlt das Programm git: git installieren oder einen Ordner mit der älteren Fassung nennen", En: "comparing with {revision} needs the program git: install git or name a folder with the older version"},
	NoRepository: {De: "der Ordner {folder} liegt nicht in git: einen Ordner mit der älteren Fassung nennen", En: "the folder {folder} is in no git repository: name a folder with the older version"},
	NotOwned:     {De: "das git-Repository des Ordners {folder} gehört einem anderen Benutzer; wer ihm vertraut, erlaubt es mit git config --global --add safe.directory ORDNER", En: "the git repository of the folder {folder} belongs to another user; if you trust them, allow it with git config --global --add safe.directory FOLDER"},
	NoRevision:   {De: "die Fassung {revision} gibt es hier in git nicht: mit git log nachsehen, welche es gibt", En: "this git repository has no revision {revision}: see which there are with git log"},
	NoPlanThen:   {De: "in der Fassung {revision} steht unter {folder} kein Plan, auch nicht in einem Ordner, der seither umbenannt wurde", En: "revision {revision} has no plan at {folder}, nor in a folder that was renamed since"},
	NoFolder:     {De: "das mitgelieferte Beispiel hat keine älteren Fassungen: einen Ordner nennen", En: "the built-in example has no older versions: name a folder"},
	TooSlow:      {De: "git braucht für die Fassung {revision} zu lange", En: "git takes too long for revision {revision}"},
}

// In says it to the person who asked for the revision.
func (e *RevisionError) In(lang words.Lang) string {
	named := strings.NewReplacer("{revision}", e.Revision, "{folder}", e.Folder, "{detail}", e.Detail)
	return named.Replace(revisionFaults[e.Fault].In(lang))
}

// Revision is a plan as it was in a revision of its git repository. All files
// are read at once: what the place holds does not change any more. A folder
// that has been renamed since is found under its old name.
func Revision(ctx context.Context, p Location, rev string) (Location, error) {
	ctx, cancel := context.WithTimeout(ctx, gitTime)
	defer cancel()
	g := git{ctx: ctx, folder: p.Folder, shown: p.folderName(), rev: words.Clean(rev)}
	if p.Folder == "" {
		return Location{}, g.fault(NoFolder, nil)
	}
	prefix, err := g.text("rev-parse", "--show-prefix")
	if err != nil {
		return Location{}, err
	}
	commit, err := g.commit(rev)
	if err != nil {
		return Location{}, err
	}
	folder := strings.TrimSuffix(prefix, "/")
	entries, err := g.list(commit, folder)
	if err != nil {
		return Location{}, err
	}
	only := p.Only
	if !holdsPlan(entries, only) {
		if folder, only, err = g.moved(commit, folder, only); err != nil {
			return Location{}, err
		}
		if entries, err = g.list(commit, folder); err != nil {
			return Location{}, err
		}
		if !holdsPlan(entries, only) {
			return Location{}, g.fault(NoPlanThen, nil)
		}
	}
	files, err := g.read(entries, only)
	if err != nil {
		return Location{}, err
	}
	return Location{Files: files, Shown: words.Clean(g.rev + ":" + path.Join(".", folder)), Only: only}, nil
}

// holdsPlan tells whether a listing has the file that is the plan, or any file
// of a plan.
func holdsPlan(entries []treeEntry, only string) bool {
	for _, entry := range entries {
		if entry.name == only || only == "" && source.IsPlanFile(entry.name) {
			return true
		}
	}
	return false
}

// treeEntry is one entry of a folder in a revision.
type treeEntry struct {
	name string
	id   string // of the object
	mode fs.FileMode
	size int64
}

// commit is the full name of a revision. Everything else is asked with it, so
// that what a person typed is never anything but a revision.
func (g git) commit(rev string) (string, error) {
	if rev == "" || strings.ContainsAny(rev, "\x00\n") {
		return "", g.fault(NoRevision, nil)
	}
	// Not at once: ":/text^{commit}" would look for a text that ends so.
	id, err := g.text("rev-parse", "--verify", "--quiet", "--end-of-options", rev)
	if err == nil && strings.Trim(id, "0123456789abcdef") != "" {
		return "", g.fault(NoRevision, nil) // all but a revision: "^HEAD"
	}
	if err == nil {
		id, err = g.text("rev-parse", "--verify", "--quiet", "--end-of-options", id+"^{commit}")
	}
	var fault *RevisionError
	if errors.As(err, &fault) && fault.Fault == GitFails {
		return "", g.fault(NoRevision, fault.Err)
	}
	return id, err
}

// list lists a folder of a revision; a folder that is not there is empty.
func (g git) list(commit, folder string) ([]treeEntry, error) {
	if folder != "" {
		kind, err := g.text("cat-file", "-t", commit+":"+folder)
		var fault *RevisionError
		if errors.As(err, &fault) && fault.Fault == GitFails || err == nil && kind != "tree" {
			return nil, nil
		} else if err != nil {
			return nil, err
		}
	}
	out, err := g.run("ls-tree", "-z", "-l", "--full-tree", commit+":"+folder)
	if err != nil {
		return nil, err
	}
	var entries []treeEntry
	for line := range strings.SplitSeq(string(out), "\x00") {
		if entry, ok := parseEntry(line); ok {
			entries = append(entries, entry)
		}
	}
	return entries, nil
}

// parseEntry reads "100644 blob <id> <size>\t<name>".
func parseEntry(line string) (treeEntry, bool) {
	about, name, ok := strings.Cut(line, "\t")
	parts := strings.Fields(about)
	if !ok || len(parts) != 4 || !fs.ValidPath(name) || strings.Contains(name, "/") {
		return treeEntry{}, false
	}
	entry := treeEntry{name: name, id: parts[2], mode: 0o444}
	entry.size, _ = strconv.ParseInt(parts[3], 10, 64)
	switch {
	case parts[0] == "120000":
		entry.mode |= fs.ModeSymlink
	case parts[1] == "tree":
		entry.mode |= fs.ModeDir
	case parts[1] != "blob":
		entry.mode |= fs.ModeIrregular
	}
	return entry, true
}

// read reads the files of a plan, or the one that is all of it, with one call of
// git. Those that are too large for a plan are listed and not read.
func (g git) read(entries []treeEntry, only string) (frozen, error) {
	files := make(frozen)
	var wanted []treeEntry
	for _, entry := range entries {
		if entry.name != only && !source.IsPlanFile(entry.name) {
			continue
		}
		file := &frozenFile{name: entry.name, mode: entry.mode, size: entry.size}
		if entry.mode.IsRegular() && entry.size <= source.MaxFile && (only == "" || entry.name == only) {
			wanted = append(wanted, entry)
		}
		files[entry.name] = file
	}
	texts, err := g.blobs(wanted)
	for i, text := range texts {
		files[wanted[i].name].text = text
	}
	return files, err
}

// blobs are the contents of entries, in their order.
func (g git) blobs(entries []treeEntry) ([][]byte, error) {
	var ids bytes.Buffer
	for _, entry := range entries {
		ids.WriteString(entry.id + "\n")
	}
	out, err := g.feed(&ids, "cat-file", "--batch")
	if err != nil {
		return nil, err
	}
	texts := make([][]byte, len(entries))
	for i, entry := range entries {
		head, rest, _ := bytes.Cut(out, []byte("\n")) // "<id> blob <size>", or what else git knows of it
		if string(head) != fmt.Sprintf("%s blob %d", entry.id, entry.size) || int64(len(rest)) <= entry.size {
			return nil, g.explain(errors.New("object not read"), string(head))
		}
		texts[i], out = rest[:entry.size:entry.size], rest[entry.size+1:]
	}
	return texts, nil
}

// moved finds where the plan was before its folder or file was renamed: most
// of its present files were there then.
func (g git) moved(commit, folder, only string) (was, file string, err error) {
	out, err := g.run("diff-tree", "-r", "-z", "-M30%", "--diff-filter=R", "--name-status", "--no-ext-diff", "--no-textconv", commit, "HEAD")
	if err != nil {
		return "", "", err
	}
	parts := strings.Split(string(out), "\x00")
	votes := make(map[string]int)
	best := -1
	for i := 0; i+2 < len(parts); i += 3 { // R100, old name, new name
		old, now := parts[i+1], parts[i+2]
		if inFolder(now) != folder || !source.IsPlanFile(path.Base(now)) || only != "" && path.Base(now) != only {
			continue
		}
		votes[inFolder(old)]++
		if votes[inFolder(old)] > best {
			best, was = votes[inFolder(old)], inFolder(old)
			if only != "" {
				file = path.Base(old)
			}
		}
	}
	if best < 0 {
		return "", "", g.fault(NoPlanThen, nil)
	}
	return was, file, nil
}

// inFolder is the folder of a file of the repository, "" for its root.
func inFolder(name string) string {
	folder, _ := path.Split(filepath.ToSlash(name))
	return strings.TrimSuffix(folder, "/")
}
