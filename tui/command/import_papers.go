package command

import (
	"context"
	"fmt"

	"digiplan/plan/importer"
	"digiplan/plan/words"
)

// importPapers imports papers with their hearings.
func (c Context) importPapers(ctx context.Context, p *progress, files []string, o ImportOptions) error {
	job := &importer.Job{Target: c.path(o.Output), Day: c.AsOf}
	if job.Day.IsZero() {
		job.Day = c.Now()
	}
	for _, file := range files {
		job.Files = append(job.Files, c.path(file))
	}
	p.begin(readingFiles)
	preview, unknown, err := job.Papers(ctx)
	if err != nil {
		return err
	}
	p.clear()
	w := importText{lang: c.Lang}
	w.changes(preview)
	for _, says := range unknown {
		w.item(words.Phrase{De: "Achtung: %s", En: "note: %s"}.With(says))
	}
	if _, err := fmt.Fprint(c.Out, w.text.String()); err != nil {
		return err
	}
	switch {
	case preview.Unchanged():
		p.say(words.Phrase{De: "%s sagt das alles schon; nichts geschrieben", En: "%s says all of it already; nothing written"}.With(words.Clean(o.Output)))
		return nil
	case !o.Yes:
		p.say(words.Text("nichts geschrieben; mit --yes wird geschrieben", "nothing written; --yes writes"))
		return nil
	case !p.save():
		return ctx.Err()
	}
	if err := preview.Write(""); err != nil {
		return err
	}
	p.wrote(o.Output)
	return nil
}
