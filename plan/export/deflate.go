package export

import (
	"bytes"
	"hash/crc32"
	"runtime"
	"slices"

	"github.com/klauspost/compress/flate"
)

const (
	packLevel  = 6
	blockSize  = 1 << 20
	windowSize = 1 << 15 // how far back packed text may point
)

// deflated packs what is written to it, block by block on all processors.
// Each block may point back into the one before it, so little is lost; the
// blocks are of one size, so the result does not depend on the machine.
type deflated struct {
	size    uint64
	sum     uint32
	sent    bool
	block   []byte
	window  []byte
	packing []chan packed
	busy    chan struct{}
}

type packed struct {
	content []byte
	err     error
}

// filterMode says that rows are hidden by a filter. excelize claims so of
// every sheet with a filter, and the filters of a new workbook hide nothing.
var filterMode = []byte(` filterMode="true"`)

// Write takes content.
func (d *deflated) Write(content []byte) (int, error) {
	given := len(content)
	if !d.sent {
		d.sent = true
		if head, rest, found := bytes.Cut(content, filterMode); found {
			content = slices.Concat(head, rest)
		}
	}
	d.size += uint64(len(content))
	d.sum = crc32.Update(d.sum, crc32.IEEETable, content)
	for len(content) > 0 {
		if d.block == nil {
			d.block = make([]byte, 0, min(blockSize, max(len(content), 1<<16)))
		}
		room := min(blockSize-len(d.block), len(content))
		d.block = append(d.block, content[:room]...)
		content = content[room:]
		if len(d.block) == blockSize {
			d.pack(false)
		}
	}
	return given, nil
}

// pack gives the block to another processor.
func (d *deflated) pack(last bool) {
	if d.busy == nil {
		d.busy = make(chan struct{}, runtime.GOMAXPROCS(0))
	}
	block, window, done := d.block, d.window, make(chan packed, 1)
	d.packing = append(d.packing, done)
	d.busy <- struct{}{}
	go func() {
		content, err := deflate(block, window, last)
		done <- packed{content, err}
		<-d.busy
	}()
	d.window, d.block = block[max(0, len(block)-windowSize):], nil
}

func deflate(block, window []byte, last bool) ([]byte, error) {
	var to bytes.Buffer
	pack, err := flate.NewWriterDict(&to, packLevel, window)
	if err != nil {
		return nil, err
	}
	if _, err := pack.Write(block); err != nil {
		return nil, err
	}
	if last {
		err = pack.Close()
	} else {
		err = pack.Flush()
	}
	return to.Bytes(), err
}

// finish packs the rest and waits for all.
func (d *deflated) finish() ([][]byte, error) {
	d.pack(true)
	var blocks [][]byte
	for _, done := range d.packing {
		one := <-done
		if one.err != nil {
			return nil, one.err
		}
		blocks = append(blocks, one.content)
	}
	return blocks, nil
}

func lengthOf(blocks [][]byte) int {
	sum := 0
	for _, block := range blocks {
		sum += len(block)
	}
	return sum
}
