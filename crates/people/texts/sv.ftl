client-masked = En kund i nätverket
