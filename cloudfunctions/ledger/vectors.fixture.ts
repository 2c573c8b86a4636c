/**
 * Made with Go's `golang.org/x/mod/sumdb/tlog` and `sumdb/note` (1.19) over the entries `entry 0` … `entry 699`: `StoredHashes`
 * appends them, `TreeHash`, `ProveRecord` and `ProveTree` answer, `note.GenerateKey` reads the bytes 0, 1, 2 … as randomness.
 * `go run vectors.go` with the program at the end of this file.
 */
export const roots: Readonly<Record<number, string>> = {
  1: 'dziFphNIniTOLPdhmdakI/BC5LvxLX7s7pEu8nbGVwE=',
  2: 'WkdmL9ijF9lgSaP59HxV3GfKZgUbqjaD27GbL+CaB7A=',
  3: 'lPvQ3YNvUDAWkubQ6t5yjuGexSv/8WBu2AfIV11aqhk=',
  5: 'fKo0Xb2JKmZFTWxlEuo8PqPw0+whvj/C4jdXBf049nI=',
  8: 'tpcyzlyRQWLKmsz69OldP5h01ogFQ3CIqv8YSk25Z3M=',
  255: 'z2Z5PmMp3/JC6zzuCm82rT46GW3MVzoex3XhAr6GPxw=',
  256: '2mWW2VNp9f7zIquOTg2jsLUCNqqcijsdJG90Ecni4y4=',
  257: 'XB/f6DU1gCLyOS3keNvgU/wTDP4dOggoeakM9r8Uv34=',
  700: 'xw5zSZqcGcWQ2YSUvQUOs6ZGvzjJ96OX3OWj/t47JAc=',
};
/** [size, index, proof] */
export const inclusions: readonly (readonly [number, number, readonly string[]])[] = [
  [1, 0, []],
  [3, 2, ['WkdmL9ijF9lgSaP59HxV3GfKZgUbqjaD27GbL+CaB7A=']],
  [5, 4, ['l5nzB1F+9RfCIF35tndivzR1ayAJn7ffzOdrzr0nOy4=']],
  [
    8,
    3,
    [
      'V8efTzGuApxdS9MLBzwnyU35NDiytGl+Hh7vW8A5SkE=',
      'WkdmL9ijF9lgSaP59HxV3GfKZgUbqjaD27GbL+CaB7A=',
      'GhZ/vGuCwqdE9v+gpidhde2wC9MFkqXnT3ohqdIDqCg=',
    ],
  ],
  [257, 256, ['2mWW2VNp9f7zIquOTg2jsLUCNqqcijsdJG90Ecni4y4=']],
  [
    700,
    0,
    [
      'Lfs2xvZsrDYUKc9G34aKuCQtOmRB8Qmcj7P5jsXRCKQ=',
      '3b3oD8zesxmO9puOHwk0+84pbGur+3OFdKT2KXImZ5M=',
      'GhZ/vGuCwqdE9v+gpidhde2wC9MFkqXnT3ohqdIDqCg=',
      'fGUIzhK9/NpXQgT6uIEfs8HvZPefJgpa46VO6vARajs=',
      'FKwDuxqLeZp+HKNXHH6CcyuHE07dTBaaIywEnGZAU/Y=',
      'TJPs4ff/W2Yw6vf0QxuRWh/jb6/uFa2de+Kl7KPTyV0=',
      'Ze8RuTpVMVeWmDPL1EnDybvtS4U5yk/7vMV3d6qURoU=',
      'CwAYp5VoF7uxVS8pr5XTr7/7x3vezc1u1cmao1mHleA=',
      'r4NFhmVItaPNWPVlQ4PvcEzw6oGYJx0voXJ2X+pc1uM=',
      'jeYrT2UEThyPbgAIC9wNUYhiy5+42ciR4mDf/NL7COo=',
    ],
  ],
  [
    700,
    513,
    [
      '15P4uWVfpeBr+XLY3725MKPaHdYXJ+izHh/RUqwR6Nc=',
      'QJKVb3QU6owe1KWmLRyY9iLPsbC9/8QocBoHvCSxuqY=',
      'ZziYllfdobZOY/GCiQLq8a9Cb1dp12PMOsorgDCleyg=',
      '+eeh0FhpI97WQlJzBX1lSiIX5nd7m72cD2CN2Ex6G5k=',
      '0b9xfpUSFXbtuEOAAjP7+AmXjdYhxSYG86gsRotKqsM=',
      'NIx1lI9NdQRaWR0xYJpUeHWpuAdkd8U88p7cbYHcrjU=',
      'NSKUOZ7xpEqvbqzbZo3EV7vQ9acEpQ+Xo97OmXiLRuc=',
      'TN0lBUsDafTUYX36l+e/DNulaQvHmYaZWhQhjf+YLvc=',
      'xtuUnnbP1dYUB8c6SBkhJlqwJOphMdAtxrcN79/U+to=',
    ],
  ],
  [
    700,
    699,
    [
      '7E4I52Vd+CDz5zFhxLta4jbZ+WCQZWFuNL0wsn52Z8c=',
      '60UUjNQLdMII36p6YUtme7OL0xUNNrNTeB38MxuON2s=',
      'zIefs81oSA3lA3k/ScT+1YeSkBfV1NPipry98Ben/hY=',
      'xOvHjlTncfL26WOT7VffqCq/bij47qBMyyBBFNoB368=',
      'aYMbA6EgqS9fn/5sj8Lpc5VQYYq3yvRkqmxWOfRrWqg=',
      '3sMtuNur8EtlIgYOK+9QOKcWCz5aHlG77+ghroOZ7dU=',
      'xtuUnnbP1dYUB8c6SBkhJlqwJOphMdAtxrcN79/U+to=',
    ],
  ],
];
/** [size, former size, proof] */
export const consistencies: readonly (readonly [number, number, readonly string[]])[] = [
  [2, 1, ['Lfs2xvZsrDYUKc9G34aKuCQtOmRB8Qmcj7P5jsXRCKQ=']],
  [
    8,
    3,
    [
      'V8efTzGuApxdS9MLBzwnyU35NDiytGl+Hh7vW8A5SkE=',
      'YcoROfaBWEHVuvLQ0tm9nf7pfImN1ve6DAqpQe5sAes=',
      'WkdmL9ijF9lgSaP59HxV3GfKZgUbqjaD27GbL+CaB7A=',
      'GhZ/vGuCwqdE9v+gpidhde2wC9MFkqXnT3ohqdIDqCg=',
    ],
  ],
  [8, 8, []],
  [
    257,
    255,
    [
      'VhJFVNG9CUrzBHbsbjIy7hsOPGGrNgtQlxGN5+E5Lwk=',
      'Q8HToTTv2xRzp45vIu+p8tevDXzlVSbUk6pT4ayx4rE=',
      'eaGjIaMUTTvJeRd55pjH3Q+ZFV3VWrEV2xiJvtQ3IG8=',
      'zMv0hycuJ/8stBYb9Z7YTva+/D+wdjVOQhtXsnLaa+U=',
      'PjsWJ0660Ili+lce7/2N3FgzH/OiPXvXsthKSgZfHIU=',
      'aj4aV2JfSNzfGZ8/kkM4++QE1McQJki9Yu39RSFPAnM=',
      'yAMA/MLhZ92nJehtKB/4JhILkaiW2HxKOueSVXuN4ZA=',
      'dD+WxJIvsuuCGo+1vhhCF+RXtQgxR4/9uxCB3zx3zWU=',
      'Y9TldO9rV2Bvn1rrhx8jsQshQGvXUIJNxBcKNW6Adyk=',
      'och3qCTSUz777hlgt/L+QiRFD2nDsOPT6crMdZzizvM=',
    ],
  ],
  [700, 256, ['r4NFhmVItaPNWPVlQ4PvcEzw6oGYJx0voXJ2X+pc1uM=', 'jeYrT2UEThyPbgAIC9wNUYhiy5+42ciR4mDf/NL7COo=']],
  [
    700,
    511,
    [
      'zmkMkpKIoo7oaJBTDfL+7tiqI9x9LNur0KdnWH8C+TA=',
      'ltLCB0a2w3LuNmWc1dazvKgEj6wry7DGjhIY7sxFZYU=',
      'tF+3IdQlAWmGuuPLpQb0FFuMj2+snuHqnYxwKH6sFSg=',
      'OWtLYWgafp8TDNhoolemKkaNGxthYDE4+BgrqvonFSc=',
      'JN0L89oUmeVgJqzSbMcfNTvKqr4KxSX0Hu0wOO42gGo=',
      'VAwCBCwa2p2i1i3iRhtPgkJQlG6JsgjOVTqP3eboq+k=',
      'df5ZlP5B4/sETciqlhevbHP0WXv/uXHT/HJ9mlgREsc=',
      'gEc7ayBprrSGxt2Qcw53acevt0lqWx+O2blfavoPz+4=',
      'D7kyAYmCGeSXv4ZnRh2QHvbGMKtf0yJRIA5Z9sNUSwE=',
      '2mWW2VNp9f7zIquOTg2jsLUCNqqcijsdJG90Ecni4y4=',
      'jeYrT2UEThyPbgAIC9wNUYhiy5+42ciR4mDf/NL7COo=',
    ],
  ],
];
export const signerKey = 'PRIVATE+KEY+ledger.example/huiguan+75c9460a+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f';
export const verifierKey = 'ledger.example/huiguan+75c9460a+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4';
export const signedNote =
  'ledger.example/huiguan\n700\nxw5zSZqcGcWQ2YSUvQUOs6ZGvzjJ96OX3OWj/t47JAc=\n\n— ledger.example/huiguan dclGCiS+4/DjT0OaIlT7yxt9rESMvIC1ffDLvSly5qJlsvD06IwxtZiOV9iIJSviLfdEv30y/Qqiajmssxlzd0ZCeQU=\n';
