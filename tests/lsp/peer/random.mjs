// Random numbers that a seed decides, so that a failure can be had again.
//
//     const random = new Random(7);
//     random.below(10)                    // 0 to 9
//     random.of(['kund', 'invånare'])     // one of them
//     random.happens(0.05)                // true one time in twenty

export class Random {
    #state;

    constructor(seed) { this.#state = seed >>> 0; }

    /// Mulberry32, which needs no more than 32-bit arithmetic.
    #next() {
        this.#state = (this.#state + 0x6d2b79f5) >>> 0;
        let t = this.#state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    }

    below(limit) { return Math.floor(this.#next() * limit); }

    of(list) { return list[this.below(list.length)]; }

    happens(share) { return this.#next() < share; }
}
