client-masked = A client in the network
