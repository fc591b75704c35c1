package tui

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"digiplan/plan/source"
	"digiplan/plan/source/rewrite"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
	"digiplan/tui/page"
	"digiplan/tui/settings"
)

// viewsFile is the file that keeps the person's own views. Whatever else
// stands in it stays as it is.
type viewsFile struct {
	path     string
	file     *source.File // nil while there is none
	broken   bool         // it cannot be read, so nothing can be written into it
	views    []storedView
	problems []source.Problem
}

// storedView is an entry of the file as it is written there.
type storedView struct {
	source.Meta
	Name, Page, Filter, Sort, Group, Columns string
	Descending                               bool
}

// viewPages are the tables whose views can be saved, also of pages that are not
// open now.
var viewPages = tablesOf(page.AllWith(&workspace.Snapshot{}))

func tablesOf(pages []page.Page) []string {
	var tables []string
	for _, p := range pages {
		if v, ok := p.(page.Viewer); ok {
			tables = append(tables, v.Table())
		}
	}
	return tables
}

// OwnViews are the person's own views that a file keeps and that can be shown.
func OwnViews(path string) []page.SavedView { return readViews(path).usable() }

// KeepView keeps a view in a file, in the place of one with its name. The error says why
// nothing was written.
func KeepView(path string, view page.SavedView, lang words.Lang) error {
	_, err := readViews(path).put(view, lang)
	return err
}

var viewFields = source.Fields[storedView]{
	source.Text("name", func(v *storedView) *string { return &v.Name }).Required().Says("Name der Ansicht", "name of the view"),
	source.Word("page", viewPages, nil, func(v *storedView) *string { return &v.Page }).Required().Says("Seite, zu der sie gehört", "page that it belongs to"),
	source.Text("filter", func(v *storedView) *string { return &v.Filter }).Says("Filter, wie er getippt wird", "filter as it is typed"),
	source.Text("sort", func(v *storedView) *string { return &v.Sort }).Says("Spalte, nach der sortiert wird", "column it is sorted by"),
	source.Bool("descending", func(v *storedView) *bool { return &v.Descending }).Says("vom Größten zum Kleinsten", "from high to low"),
	source.Text("group", func(v *storedView) *string { return &v.Group }).Says("Spalten, nach denen gruppiert wird", "columns it is grouped by"),
	source.Text("columns", func(v *storedView) *string { return &v.Columns }).Says("Spalten, die zu sehen sind", "columns in sight"),
}

// readViews reads the file. A missing one is empty, a broken one has problems.
func readViews(path string) *viewsFile {
	v := &viewsFile{path: path}
	if path == "" {
		return v
	}
	folder, name := filepath.Split(path)
	files := os.DirFS(cmp.Or(folder, "."))
	if _, err := fs.Stat(files, name); errors.Is(err, fs.ErrNotExist) {
		return v
	}
	found, problems, err := source.Read(files, folder, name)
	if err != nil || len(found) == 0 {
		return v
	}
	v = v.of(found[0])
	v.broken, v.problems = len(problems) > 0, append(problems, v.problems...)
	return v
}

// of takes what stands in a file.
func (v *viewsFile) of(file *source.File) *viewsFile {
	r := source.NewReader([]*source.File{file})
	views := source.Each(r, "view", viewFields)
	return &viewsFile{path: v.path, file: file, views: views, problems: r.Finish()}
}

// usable are the views that can be shown: those with a name and a page.
func (v *viewsFile) usable() []page.SavedView {
	var views []page.SavedView
	for _, s := range v.views {
		if s.Name != "" && s.Page != "" {
			views = append(views, page.SavedView{Name: words.Same(s.Name), Page: s.Page, Filter: s.Filter, Sort: s.Sort, FromHigh: s.Descending,
				Group: s.Group, Columns: s.Columns})
		}
	}
	return views
}

// fileHead begins a new file.
var fileHead = words.Phrase{
	De: "# Ansichten von digiplan: mit V gespeichert und gelöscht; auch von Hand zu ändern\n",
	En: "# Views of digiplan: saved and deleted with V; they can be changed by hand too\n",
}

// put writes a view: over the one of its name and page, or behind all others.
func (v *viewsFile) put(view page.SavedView, lang words.Lang) (*viewsFile, error) {
	if v.broken {
		return nil, viewsError(v.problems[0])
	}
	file, at := v.file, v.place(view)
	if file == nil {
		file = source.NewFile(filepath.Base(v.path), filepath.Base(v.path), nil).With([]byte(fileHead.In(lang)))
	}
	if at < 0 {
		at = len(v.views)
		file = file.With(slices.Concat(bytes.TrimRight(file.Text, "\n"), []byte("\n\n[[view]]\n")))
	}
	file, problem := rewrite.Apply(file, changesTo(source.In(file).At("view").Index(at), view, lang)...)
	if problem != nil {
		return nil, viewsError(*problem)
	}
	return v.write(file, max(len(v.views), at+1))
}

// place is where a view stands; -1 if it does not.
func (v *viewsFile) place(view page.SavedView) int {
	return slices.IndexFunc(v.views, func(s storedView) bool {
		return s.Page == view.Page && (s.Name == view.Name.De || s.Name == view.Name.En)
	})
}

// changesTo make an entry say what a view is; what is usual is left unsaid.
func changesTo(entry source.Place, view page.SavedView, lang words.Lang) []rewrite.Change {
	var changes []rewrite.Change
	for _, pair := range []struct{ key, value string }{
		{"name", view.Name.In(lang)}, {"page", view.Page},
		{"filter", view.Filter}, {"sort", view.Sort}, {"group", view.Group}, {"columns", view.Columns},
	} {
		switch place := entry.At(pair.key); {
		case pair.value != "":
			changes = append(changes, rewrite.Set(place, pair.value))
		case place.Stands():
			changes = append(changes, rewrite.Remove(place))
		}
	}
	switch place := entry.At("descending"); {
	case view.FromHigh:
		changes = append(changes, rewrite.Set(place, true))
	case place.Stands():
		changes = append(changes, rewrite.Remove(place))
	}
	return changes
}

// drop cuts a view out, from its head to what stands before the next table.
func (v *viewsFile) drop(view page.SavedView) (*viewsFile, error) {
	at := v.place(view)
	switch {
	case v.broken:
		return nil, viewsError(v.problems[0])
	case at < 0:
		return v, nil // somebody else has deleted it
	}
	lines := strings.SplitAfter(string(v.file.Text), "\n")
	from := v.views[at].At.Pos().Line - 1
	if !strings.HasPrefix(strings.TrimSpace(lines[from]), "[[") { // it shares its lines with others
		return nil, viewsError(source.Problem{Place: v.views[at].At, Message: words.Text(
			"diese Ansicht steht in einer Liste: dort von Hand löschen", "this view stands in a list: delete it there by hand")})
	}
	to := from + 1
	for to < len(lines) && !strings.HasPrefix(strings.TrimSpace(lines[to]), "[") {
		to++
	}
	for to < len(lines) && to > from+1 && commentOrBlank(lines[to-1]) {
		to-- // it belongs to the next table
	}
	if from > 0 && to < len(lines) && strings.TrimSpace(lines[from-1]+lines[to]) == "" {
		to++ // one blank line is enough
	}
	return v.write(v.file.With([]byte(strings.Join(slices.Delete(lines, from, to), ""))), len(v.views)-1)
}

func commentOrBlank(line string) bool {
	line = strings.TrimSpace(line)
	return line == "" || line[0] == '#'
}

// write saves a new text of the file, if it holds as many views as it must and
// is no worse than the old one, and if the old one is still there.
func (v *viewsFile) write(file *source.File, views int) (*viewsFile, error) {
	next := v.of(file)
	if len(next.views) != views || len(next.problems) > len(v.problems) {
		return nil, viewsError(source.Problem{Place: source.In(file), Message: words.Text(
			"die Ansichten lassen sich hier nicht ändern", "the views cannot be changed here")})
	}
	return next, settings.Save(v.path, v.file, file)
}

// viewsError is a problem of the file for which nothing is written into it.
type viewsError source.Problem

func (e viewsError) Error() string { return e.In(words.English) }

// In says it in a language.
func (e viewsError) In(lang words.Lang) string {
	return words.Phrase{De: "nichts gespeichert – %s", En: "nothing saved – %s"}.With(problemText(source.Problem(e))).In(lang)
}

// problemText is a problem in one line.
func problemText(p source.Problem) words.Sentence {
	return words.Phrase{De: "%s: %s", En: "%s: %s"}.With(page.PlaceText(p.Place), p.Message)
}
