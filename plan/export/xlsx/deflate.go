package xlsx

import (
	"bytes"
	"hash/crc32"
	"runtime"

	"github.com/klauspost/compress/flate"
)

const (
	packLevel  = 6
	blockSize  = 1 << 20
	windowSize = 1 << 15 // how far back packed text may point
)

// deflated packs what is written to it, block by block on all processors.
// Each block may point back into the one before it, so little is lost. Where
// blocks end depends on the content alone, so the result does not depend on
// the machine.
type deflated struct {
	block      []byte // to append to; call flow afterwards
	size       uint64
	sum        uint32
	window     []byte
	packing    []chan packed
	compressor *compressor
}

type packed struct {
	content []byte
	err     error
}

// compressor is what packing needs again and again: a packer for each processor,
// and blocks to fill.
type compressor struct {
	packers chan *flate.Writer
	blocks  chan []byte
}

func newCompressor() (*compressor, error) {
	n := runtime.GOMAXPROCS(0)
	p := &compressor{packers: make(chan *flate.Writer, n), blocks: make(chan []byte, n+1)}
	for range n {
		one, err := flate.NewWriter(nil, packLevel)
		if err != nil {
			return nil, err
		}
		p.packers <- one
	}
	return p, nil
}

// empty is a block to fill.
func (p *compressor) empty() []byte {
	select {
	case used := <-p.blocks:
		return used[:0]
	default:
		return make([]byte, 0, blockSize+blockSize/8)
	}
}

// Write takes content.
func (d *deflated) Write(content []byte) (int, error) {
	d.block = append(d.block, content...)
	d.flow()
	return len(content), nil
}

// flow packs the block if it is full.
func (d *deflated) flow() {
	if len(d.block) >= blockSize {
		d.pack(false)
		d.block = d.compressor.empty()
	}
}

// pack gives the block to another processor.
func (d *deflated) pack(last bool) {
	d.size += uint64(len(d.block))
	d.sum = crc32.Update(d.sum, crc32.IEEETable, d.block)
	block, window, done := d.block, d.window, make(chan packed, 1)
	d.window = bytes.Clone(block[max(0, len(block)-windowSize):])
	d.packing = append(d.packing, done)
	packer := <-d.compressor.packers
	go func() {
		content, err := deflate(packer, block, window, last)
		done <- packed{content, err}
		select {
		case d.compressor.blocks <- block:
		default:
		}
		d.compressor.packers <- packer
	}()
}

func deflate(packer *flate.Writer, block, window []byte, last bool) ([]byte, error) {
	to := bytes.NewBuffer(make([]byte, 0, len(block)/6+64))
	packer.ResetDict(to, window)
	if _, err := packer.Write(block); err != nil {
		return nil, err
	}
	end := packer.Flush
	if last {
		end = packer.Close
	}
	err := end()
	return to.Bytes(), err
}

// finish packs the rest and waits for all.
func (d *deflated) finish() ([][]byte, error) {
	d.pack(true)
	var blocks [][]byte
	var failed error
	for _, done := range d.packing {
		one := <-done
		if one.err != nil {
			failed = one.err
		}
		blocks = append(blocks, one.content)
	}
	return blocks, failed
}

func lengthOf(blocks [][]byte) int {
	sum := 0
	for _, block := range blocks {
		sum += len(block)
	}
	return sum
}
