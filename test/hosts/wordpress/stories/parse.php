<?php
/** Reads answers of a newsroom, each a body in base64 with its type and address. Returns the stories of each. */

return function ( array $answers ): array {
	return array_map(
		fn( $answer ) => Standfirst\parse( array( 'body' => base64_decode( $answer['body'] ) ) + $answer ),
		$answers
	);
};
