def whole(d): raise NotImplementedError
