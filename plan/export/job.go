package export

import (
	"context"
	"io"
)

// Progress hears how much of all there is to do is done. It is called often.
type Progress func(done, all int)

// job is one writing of a workbook: where to, until when, and who hears how
// far it is.
type job struct {
	ctx       context.Context
	to        io.Writer
	tell      Progress
	done, all int
}

func newJob(ctx context.Context, to io.Writer, w Workbook, tell Progress) *job {
	j := &job{ctx: ctx, to: to, tell: tell}
	for _, t := range w.tables() {
		for range t.All() {
			j.all++
		}
	}
	return j
}

// Write implements io.Writer. It fails once the job is called off.
func (j *job) Write(content []byte) (int, error) {
	if err := j.ctx.Err(); err != nil {
		return 0, err
	}
	return j.to.Write(content)
}

// pause is after how many rows a job looks around.
const pause = 256

// row is called with every row of a table. It fails once the job is called
// off. A nil job goes on to its end.
func (j *job) row() error {
	if j == nil {
		return nil
	}
	return j.rows(1)
}

func (j *job) rows(n int) error {
	before := j.done
	j.done += n
	if before/pause == j.done/pause {
		return nil
	}
	if j.tell != nil {
		j.tell(j.done, j.all)
	}
	return j.ctx.Err()
}
