"""The matcher: which entry answers this text?

Three views of a text, each a unit vector weighed by how few entries share a feature: stems, pairs of neighbouring
stems with the sentence's ends, and 2- to 4-letter pieces of its words. A text is compared with each entry as a whole
(the mean of its phrasings), with each phrasing of the likeliest entries, and by BM25 with the entry as one document.

Pieces are kept by word, not by phrasing: how like each known word the question is comes first, and every phrasing then
costs a few look-ups of its words. That is what keeps plain Python fast enough to need no numpy, whose import alone
takes longer than building the index of a hundred entries.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

from assistant.matching.repair import Repair
from assistant.matching.stems import stem
from assistant.matching.synonyms import Synonyms
from assistant.matching.words import split_sentences

@dataclass(frozen=True, slots=True)
class Weights:
    stems: float = 0.2
    pairs: float = 0.2
    pieces: float = 0.6
    whole: float = 0.55
    bm25: float = 0.3
    k1: float = 1.2
    b: float = 0.75
    candidates: int = 30
    joins: bool = True
    known_power: float = 0.5
    exact_norm: bool = True
    pair_known_only: bool = True


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that may answer a text."""

    id: str
    score: float
    """0 to 1, and the same from question to question: how sure it is that this entry is meant."""
    words: tuple[str, ...] = ()
    """The words of the text that speak for the entry, strongest first."""


@lru_cache(maxsize=20000)
def _pieces(word: str) -> tuple[str, ...]:
    edged = f"<{word}>"
    n = len(edged)
    return tuple({edged[i : i + size] for size in (2, 3, 4) for i in range(n - size + 1)})


class Index:
    def __init__(self, entries, *, synonyms=None, weights: Weights = Weights()):
        self.w = weights
        if synonyms is not None and not isinstance(synonyms, Synonyms):
            synonyms = Synonyms(synonyms)
        self.syn = synonyms
        raw = [(id, [split_sentences(t) for t in texts]) for id, texts in entries]
        counts = Counter(w for _, texts in raw for sents in texts for s in sents for w in s)
        self.repair = Repair(counts, synonyms.words if synonyms else ())
        self.ids = [id for id, _ in raw]
        self.n = n = len(raw)
        # phrasings as words
        self.word_no: dict[str, int] = {}
        self.words: list[str] = []
        self.stem_no: dict[str, int] = {}
        self.stem_of: list[int] = []
        self.pair_no: dict = {}
        phr: list[tuple[int, tuple, tuple, tuple]] = []
        mask_word: list[int] = []
        self.spans = []
        for e, (_, texts) in enumerate(raw):
            start = len(phr)
            for sents in texts:
                ws, ss, ps = [], [], []
                for s in sents:
                    if weights.joins:
                        s = self.repair.join(s)
                    if synonyms:
                        s = synonyms.replace(s)
                    prev = -1
                    for w in s:
                        wn = self.word_no.get(w)
                        if wn is None:
                            wn = self.word_no[w] = len(self.words)
                            self.words.append(w)
                            self.stem_of.append(self.stem_no.setdefault(stem(w), len(self.stem_no)))
                            mask_word.append(0)
                        sn = self.stem_of[wn]
                        ws.append(wn)
                        ss.append(sn)
                        ps.append(self.pair_no.setdefault((prev, sn), len(self.pair_no)))
                        prev = sn
                    ps.append(self.pair_no.setdefault((prev, -1), len(self.pair_no)))
                if ws:
                    phr.append((e, tuple(set(ws)), tuple(set(ss)), tuple(set(ps))))
            self.spans.append((start, len(phr)))
        bit = [1 << e for e in range(n)]
        mask_stem = [0] * len(self.stem_no)
        mask_pair = [0] * len(self.pair_no)
        for e, ws, ss, ps in phr:
            b = bit[e]
            for w in ws:
                mask_word[w] |= b
            for s in ss:
                mask_stem[s] |= b
            for p in ps:
                mask_pair[p] |= b
        idf = lambda df: math.log(1 + n / df)  # noqa
        self.idf_word = [idf(m.bit_count()) for m in mask_word]
        self.idf_stem = [idf(m.bit_count()) for m in mask_stem]
        self.idf_pair = [idf(m.bit_count()) for m in mask_pair]
        mask_piece: dict[str, int] = {}
        for w, m in zip(self.words, mask_word):
            for g in _pieces(w):
                mask_piece[g] = mask_piece.get(g, 0) | m
        self.idf_piece = {g: idf(m.bit_count()) for g, m in mask_piece.items()}
        self.words_with: dict[str, list[int]] = {g: [] for g in mask_piece}
        for wn, w in enumerate(self.words):
            for g in _pieces(w):
                self.words_with[g].append(wn)
        self.idf2 = {g: x * x for g, x in self.idf_piece.items()}
        word_vecs = [{g: self.idf_piece[g] for g in _pieces(w)} for w in self.words]
        # norms
        is2 = [x * x for x in self.idf_stem]
        ip2 = [x * x for x in self.idf_pair]
        self.phr = []
        ent_s = [Counter() for _ in raw]
        ent_p = [Counter() for _ in raw]
        ent_w = [Counter() for _ in raw]
        tf = [Counter() for _ in raw]
        length = [0] * n
        for e, ws, ss, ps in phr:
            ns = 1 / math.sqrt(sum(is2[s] for s in ss))
            np_ = 1 / math.sqrt(sum(ip2[p] for p in ps))
            if weights.exact_norm:
                vec = {}
                for w in ws:
                    for g, x in word_vecs[w].items():
                        vec[g] = vec.get(g, 0.0) + x
                nw = 1 / math.sqrt(sum(x * x for x in vec.values()))
            else:
                nw = 1 / math.sqrt(sum(x * x for w in ws for x in word_vecs[w].values()))
            self.phr.append((ws, nw, ss, ns, ps, np_))
            for s in ss:
                ent_s[e][s] += ns
                tf[e][s] += 1
            length[e] += len(ss)
            for p in ps:
                ent_p[e][p] += np_
            for w in ws:
                ent_w[e][w] += nw
        avg = sum(length) / max(n, 1)
        self.post_stem = [[] for _ in self.stem_no]
        self.post_bm = [[] for _ in self.stem_no]
        self.post_pair = [[] for _ in self.pair_no]
        self.post_word = [[] for _ in self.words]
        k1, bb = weights.k1, weights.b
        for e in range(n):
            if not ent_w[e]:
                continue
            norm = math.sqrt(sum(c * c * is2[s] for s, c in ent_s[e].items()))
            for s, c in ent_s[e].items():
                self.post_stem[s].append((e, c / norm))
            norm = math.sqrt(sum(c * c * ip2[p] for p, c in ent_p[e].items()))
            for p, c in ent_p[e].items():
                self.post_pair[p].append((e, c / norm))
            vec = {}
            for w, c in ent_w[e].items():
                for g, x in word_vecs[w].items():
                    vec[g] = vec.get(g, 0.0) + x * c
            norm = math.sqrt(sum(x * x for x in vec.values()))
            for w, c in ent_w[e].items():
                self.post_word[w].append((e, c / norm))
            for s, c in tf[e].items():
                self.post_bm[s].append((e, c * (k1 + 1) / (c + k1 * (1 - bb + bb * length[e] / avg)) / (k1 + 1)))
        self.idf_new = math.log(1 + n / 0.5)
        self.is2, self.ip2 = is2, ip2

    def search(self, text, limit=5):
        W = self.w
        sents = []
        for s in split_sentences(text):
            s = self.repair.mend(s)
            if self.syn:
                s = self.syn.replace(s)
            sents.append(s)
        words = {w for s in sents for w in s}
        if not words or not self.n:
            return []
        n = self.n
        # stems and pairs
        stems, unknown = {}, 0
        pairs = set()
        pair_unknown = 0
        for s in sents:
            prev = -1
            for w in [*s, None]:
                if w is None:
                    sn = -1
                else:
                    st = stem(w)
                    sn = self.stem_no.get(st)
                    if sn is None:
                        sn = st
                        unknown += 1
                    else:
                        stems[sn] = self.idf_stem[sn]
                p = self.pair_no.get((prev, sn))
                if p is not None:
                    pairs.add(p)
                else:
                    pair_unknown += 1
                prev = sn
        unk2 = self.idf_new**2
        known2 = sum(x * x for x in stems.values())
        qn_s = math.sqrt(known2 + unknown * unk2) or 1.0
        qn_p = math.sqrt(sum(self.ip2[p] for p in pairs) + (0 if W.pair_known_only else pair_unknown * unk2)) or 1.0
        # pieces
        vec = {}
        unk_piece = 0
        for w in words:
            for g in _pieces(w):
                vec[g] = vec.get(g, 0) + 1
        idf2 = self.idf2
        like = [0.0] * len(self.words)
        q2 = 0.0
        known = 0
        for g, c in vec.items():
            x = idf2.get(g)
            if x is None:
                q2 += c * c * unk2
            else:
                q2 += c * c * x
                known += c * c * x
                cx = c * x
                for wn in self.words_with[g]:
                    like[wn] += cx
        qn_w = math.sqrt(q2) or 1.0
        # whole entries
        acc = [0.0] * n
        f = W.pieces / qn_w
        for wn, x in enumerate(like):
            if x:
                x *= f
                for e, c in self.post_word[wn]:
                    acc[e] += x * c
        f = W.stems / qn_s
        for sn in stems:
            x = f * self.is2[sn]
            for e, c in self.post_stem[sn]:
                acc[e] += x * c
        f = W.pairs / qn_p
        for p in pairs:
            x = f * self.ip2[p]
            for e, c in self.post_pair[p]:
                acc[e] += x * c
        bm = [0.0] * n
        tot = sum(stems.values()) + unknown * self.idf_new
        for sn, x in stems.items():
            x /= tot
            for e, c in self.post_bm[sn]:
                bm[e] += x * c
        rough = [W.whole * a + W.bm25 * b for a, b in zip(acc, bm)]
        cand = nlargest(min(W.candidates, n), range(n), key=rough.__getitem__) if n > W.candidates else range(n)
        is2, ip2 = self.is2, self.ip2
        s_of = {s: is2[s] * W.stems / qn_s for s in stems}
        p_of = {p: ip2[p] * W.pairs / qn_p for p in pairs}
        fw = W.pieces / qn_w
        out = []
        for e in cand:
            best = 0.0
            a, b = self.spans[e]
            for ws, nw, ss, ns, ps, np_ in self.phr[a:b]:
                x = fw * nw * sum([like[w] for w in ws])
                x += ns * sum([s_of[s] for s in ss if s in s_of])
                x += np_ * sum([p_of[p] for p in ps if p in p_of])
                if x > best:
                    best = x
            cos = W.whole * acc[e] + (1 - W.whole) * best
            out.append((( 1 - W.bm25) * cos + W.bm25 * bm[e], e))
        out.sort(key=lambda x: (-x[0], x[1]))
        share = known2 / (known2 + unknown * unk2) if known2 or unknown else 0
        k = share ** W.known_power
        return [Match(self.ids[e], min(1.0, x * k)) for x, e in out[:limit] if x > 0]
