package export

import (
	"context"
	"io"
)

// Progress hears how much of all there is to do is done. It is called often.
type Progress func(done, all int)

// job is one writing of a file: where to, until when, and who hears how far
// it is.
type job struct {
	ctx       context.Context
	to        io.Writer
	tell      Progress // nil where nobody hears
	done, all int      // rows
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

// rows is told of rows that are done. It fails once the job is called off.
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
